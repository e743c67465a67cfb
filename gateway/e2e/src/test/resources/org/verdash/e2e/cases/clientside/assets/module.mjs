import { display } from './words.mjs';

window.dash_clientside = window.dash_clientside || {};
window.dash_clientside.cases_module = { display };
