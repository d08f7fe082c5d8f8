import type { PrivateLinkEndpointScript } from "redis-cloud-sdk/models";

/**
 * Renders the script that a customer runs on AWS to connect. Like the real one it is Python; it shows the calls in
 * comments and exits with an error, because there is no service to connect to.
 */
export function renderPrivateLinkScript(
  resourceConfigurationArn: string,
  terraform: boolean,
): PrivateLinkEndpointScript {
  const why = "This PrivateLink is emulated: there is nothing to connect to.";
  return {
    resourceEndpointScript: [
      "#!/usr/bin/env python3",
      "# boto3.client('ec2').create_vpc_endpoint(",
      `#     VpcEndpointType='Resource', ResourceConfigurationArn='${resourceConfigurationArn}')`,
      `raise SystemExit("${why}")`,
      "",
    ].join("\n"),
    ...(terraform
      ? {
          terraformAwsScript: [
            `# ${why}`,
            '# resource "aws_vpc_endpoint" "redis" {',
            '#   vpc_endpoint_type          = "Resource"',
            `#   resource_configuration_arn = "${resourceConfigurationArn}"`,
            "# }",
            "",
          ].join("\n"),
        }
      : {}),
  };
}
