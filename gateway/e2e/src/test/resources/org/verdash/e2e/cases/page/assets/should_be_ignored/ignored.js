document.getElementById('ignored')?.append('loaded');
