// CommonJS: `require` of an ES module, which Node can do from 20.19 and 22.12 on.
const sdk = require("redis-cloud-sdk");
const { scenarios } = require("./scenarios.js");

scenarios(sdk, JSON.parse(process.argv[2])).then((results) => console.log(JSON.stringify(results)));
