window.tested.push('load_after2');
