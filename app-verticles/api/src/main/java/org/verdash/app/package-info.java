/** The API of app authors: an app is a layout and callbacks over typed properties. */
@NullMarked
package org.verdash.app;

import org.jspecify.annotations.NullMarked;
