document.getElementById('normal')?.append('loaded');
