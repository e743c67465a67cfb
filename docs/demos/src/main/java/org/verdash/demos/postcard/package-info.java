/** A postcard that is remembered: what a saved instance is good for, in one small app. */
@NullMarked
package org.verdash.demos.postcard;

import org.jspecify.annotations.NullMarked;
