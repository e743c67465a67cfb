window.typed_kit.Meter.propTypes = {
  id: window.PropTypes.string,
  level: window.PropTypes.number.isRequired,
  unit: window.PropTypes.oneOf(["volt", "ampere"]),
  scale: window.PropTypes.any,
  labels: window.PropTypes.arrayOf(window.PropTypes.string),
  size: window.PropTypes.object,
  children: window.PropTypes.node,
  setProps: window.PropTypes.func,
};
