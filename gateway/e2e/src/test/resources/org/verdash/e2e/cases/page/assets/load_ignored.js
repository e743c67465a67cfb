window.tested.push('load_ignored');
