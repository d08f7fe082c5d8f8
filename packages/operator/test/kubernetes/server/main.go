// Runs a Kubernetes API server and its etcd in one process, for tests. It listens on the loopback interface only and
// exits when its standard input closes, so that it never outlives the test process that started it.
//
// Usage: kube-apiserver DATA_FOLDER [API server flags]
package main

import (
	"io"
	"log"
	"net/url"
	"os"
	"path/filepath"

	"go.etcd.io/etcd/server/v3/embed"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

func main() {
	folder := os.Args[1]
	socket := url.URL{Scheme: "unix", Path: filepath.Join(folder, "etcd.sock")}

	config := embed.NewConfig()
	config.Dir = filepath.Join(folder, "etcd")
	config.LogLevel = "error"
	config.UnsafeNoFsync = true // The data is as short-lived as the tests.
	config.ListenClientUrls = []url.URL{socket}
	config.ListenPeerUrls = []url.URL{{Scheme: "unix", Path: filepath.Join(folder, "peers.sock")}}
	etcd, err := embed.StartEtcd(config)
	if err != nil {
		log.Fatal(err)
	}
	<-etcd.Server.ReadyNotify()

	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()

	command := app.NewAPIServerCommand()
	command.SetArgs(append([]string{
		"--etcd-servers=" + socket.String(),
		"--bind-address=127.0.0.1",
		"--advertise-address=127.0.0.1",
	}, os.Args[2:]...))
	os.Exit(cli.Run(command))
}
