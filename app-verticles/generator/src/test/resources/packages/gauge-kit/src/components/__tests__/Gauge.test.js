throw new Error("tests are no components");
