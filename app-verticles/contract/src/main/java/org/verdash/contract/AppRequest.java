package org.verdash.contract;

/** What may be sent to an {@link AppAddress}; every one is answered by an {@link AppReply}. */
public sealed interface AppRequest permits AppCall, FileRequest, StreamRequest {}
