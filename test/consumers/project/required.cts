// CommonJS with types: compilers know from 5.8 on that Node can require an ES module.
import sdk = require("redis-cloud-sdk");

const cloud: sdk.RedisCloud = new sdk.RedisCloud({ apiKey: "a", secretKey: "b" });
const listing: sdk.Listing<{ id: number }> = cloud.subscriptions.list();
// @ts-expect-error there is no such method
listing.everything();
export = listing;
