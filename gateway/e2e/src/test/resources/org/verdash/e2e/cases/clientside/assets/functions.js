// Functions for Dash's cases about callbacks that run in the browser.
window.dash_clientside = Object.assign({}, window.dash_clientside, {
  cases: {
    display: (value) => `Client says "${value}"`,
    sum: (...values) => values.reduce((all, value) => all + Number(value), 0),
    mean: (...values) => values.reduce((all, value) => all + Number(value), 0) / values.length,
    nextButEleven: (value) => {
      if (Number(value) === 11) throw new Error('eleven is too much');
      return Number(value) + 1;
    },
    nextUnlessEleven: (value, old) => {
      if (Number(value) === 11) throw window.dash_clientside.PreventUpdate;
      return Number(old) + 1;
    },
    oneOrBoth: (value, first, second) => [
      Number(value) === 11 ? window.dash_clientside.no_update : Number(first) + 1,
      Number(second) + 1,
    ],
    four: (value) => [1, 2, 3, 4].map((more) => Number(value) + more),
    triggered: () =>
      window.dash_clientside.callback_context.triggered
        .map((each) => `${each.prop_id} = ${each.value}`)
        .join(', '),
    triggeredId: () => {
      const id = window.dash_clientside.callback_context.triggered_id;
      return typeof id === 'string' || !id ? id : id.btn1;
    },
    inputs: () => listed(window.dash_clientside.callback_context.inputs),
    inputsList: () => JSON.stringify(window.dash_clientside.callback_context.inputs_list),
    states: () => listed(window.dash_clientside.callback_context.states),
    statesList: () => JSON.stringify(window.dash_clientside.callback_context.states_list),
    nextUnlessInitial: (value) =>
      window.dash_clientside.callback_context.triggered.length ? value + 1 : value,
    counting: (value) => {
      window.callCount = (window.callCount ?? 0) + 1;
      return String(value);
    },
    later: (value) =>
      new Promise((resolve) => setTimeout(() => resolve(`${value}-chained`), 50)),
    whenTold: (value) =>
      new Promise((resolve) => {
        window.tell = (word) => resolve(`clientside-${value}-${word}`);
      }),
    atOnce: (value) => Promise.resolve(`clientside-${value}`),
  },
});

function listed(values) {
  return Object.keys(values)
    .map((key) => `${key} = ${values[key]}`)
    .join(', ');
}
