package org.verdash.broken.ring.left;

import org.verdash.broken.ring.right.Right;

/** One half of a ring. */
public record Left(Right right) {}
