// CommonJS with types: compilers know from 5.8 on that Node can require an ES module.
import sdk = require("redis-cloud-sdk");

const cloud: sdk.RedisCloud = new sdk.RedisCloud({ apiKey: "a", secretKey: "b" });
const list: sdk.PagedList<{ id: number }> = cloud.subscriptions.list();
// @ts-expect-error there is no such method
list.everything();
export = list;
