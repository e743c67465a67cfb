document.getElementById('tested')?.append(window.tested.join(' '));
document.getElementById('library')?.append(window.wordsOfALibrary?.('Hello') ?? 'none');
