package kr.bridgebot.chat;

/**
 * A file that somebody sent.
 *
 * @param name as the sender's device calls it: any characters at all
 * @param content the bytes
 */
public record Upload(String name, byte[] content) {
}
