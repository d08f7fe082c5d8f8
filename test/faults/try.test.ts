import { test } from "vitest";
import { buildStage } from "./stage.js";
import { perform } from "./cell.js";
import { FAULT_NAMES } from "./faults.js";
import { catalog } from "redis-cloud-sdk/catalog";
import type { Route } from "../../generated/routes.js";
test("x", async () => { const s = await buildStage();
 const t=performance.now(); let cells=0; const sum: Record<string, Record<string,number>> = {};
 const ex: Record<string,string> = {};
 const show=(o:any)=>{const e:any=o.error; return o.value!==undefined?"":`${e.name} ${e.status??""} ${e.code??""} ${e.timedOut?"timeout":""}`};
 for (const route of Object.keys(catalog) as Route[]) {
  const base = await perform(s, route); cells++;
  if (base.error || base.broken.length) console.log("BASE", route, base.error, base.broken);
  const again = await perform(s, route); if (again.value!==base.value||again.census!==base.census) console.log("NONDET", route);
  for (const name of FAULT_NAMES) for (const where of ["at first","on the way"] as const) {
    if (where==="on the way" && base.requests.length===1) continue;
    const o = await perform(s, route, {fault:{name,where}}); cells++;
    const retries=o.events.filter(e=>e.type==="retry").length;
    const word = o.value===base.value ? `same${where==="at first"&&retries?` ${retries} retries`:""}` : o.value!==undefined? "OTHER" : show(o);
    const kind = `${catalog[route].kind} ${route.split(" ")[0]}`;
    const key = `${where} ${name} | ${kind}`;
    (sum[key] ??= {})[word] = (sum[key]![word]??0)+1; ex[`${key} ${word}`] ??= route+ " " + (o.value!==base.value && o.value? o.value.slice(0,150)+" <> "+base.value?.slice(0,150):"");
    if (o.broken.length) console.log("BROKEN", route, name, where, o.broken);
    if (o.carriedOut>1 && !route.startsWith("GET")) console.log("TWICE", route, name, where);
    if (o.census!==base.census && o.value!==undefined) console.log("CENSUS", route, name, where);
  }
 }
 console.log(cells, performance.now()-t);
 for (const k of Object.keys(sum).sort()) for (const w of Object.keys(sum[k]!)) console.log(k.padEnd(40), w, sum[k]![w], ex[`${k} ${w}`]!.slice(0,330));
}, 300000);
