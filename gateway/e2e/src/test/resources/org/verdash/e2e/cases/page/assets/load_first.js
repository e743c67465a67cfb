window.tested = ['load_first'];
