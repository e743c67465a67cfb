// Lets components made for Dash 2 live under a later renderer: each child has its own part of the
// layout again, and a value that a component sets while it appears is not lost.
(function (name) {
  var React = window.React;

  // Draws nothing else; what a parent adds to a child goes on to the child itself.
  function Child(props) {
    var added = Object.assign({}, props);
    delete added.children;
    delete added._dashprivate_layout;
    return Object.keys(added).length > 0
      ? React.cloneElement(props.children, added)
      : props.children;
  }

  function wrapped(child) {
    var path = React.isValidElement(child) && child.props.componentPath;
    if (!Array.isArray(path)) return child;
    var layout = window.dash_component_api.getLayout(path);
    return React.createElement(Child, { key: child.key, _dashprivate_layout: layout }, child);
  }

  // The renderer forgets what was set before it has finished with everything that is new.
  function patient(props, appeared) {
    if (!props.setProps) return props;
    return Object.assign({}, props, {
      setProps: function (values) {
        if (appeared.current) props.setProps(values);
        else setTimeout(props.setProps, 0, values);
      },
    });
  }

  function bridged(component) {
    if (typeof component !== "function") return component;
    function Bridged(props) {
      var appeared = React.useRef(false);
      React.useEffect(function () {
        appeared.current = true;
      }, []);
      var children = props.children;
      var all =
        children === undefined || children === null
          ? []
          : (Array.isArray(children) ? children : [children]).map(wrapped);
      return React.createElement.apply(React, [component, patient(props, appeared)].concat(all));
    }
    // What the renderer asks a component itself, such as whether it keeps its values.
    return Object.assign(Bridged, component);
  }

  var library = window[name];
  window[name] = Object.fromEntries(
    Object.keys(library).map(function (each) {
      return [each, bridged(library[each])];
    }),
  );
})(NAMESPACE);
