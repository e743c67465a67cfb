package org.verdash.contract;

/**
 * Asks for the next chunk of a body that was announced by {@link AppReply.Stream}; the reply is an
 * {@link AppReply.Answer} whose body is the chunk, or a 410 {@link AppReply.Problem} when the body
 * is no longer kept. The chunk that reaches the end releases the body.
 *
 * @param id the stream's id
 * @param offset first byte wanted, from 0
 */
public record StreamRequest(String id, long offset) implements AppRequest {}
