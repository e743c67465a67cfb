window.tested.push('load_after4');
