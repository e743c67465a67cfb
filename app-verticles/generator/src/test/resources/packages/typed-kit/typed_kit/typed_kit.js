window.typed_kit = {
  Meter: function Meter(props) {
    return window.React.createElement("div", { id: props.id }, props.level);
  },
};
