window.tested.push('load_after11');
