/** What component builders are made of; authors meet it only through the builders. */
@NullMarked
package org.verdash.component;

import org.jspecify.annotations.NullMarked;
