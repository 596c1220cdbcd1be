package kr.bridgebot.chat;

/**
 * A file to be sent.
 *
 * @param name ASCII, with its ending; the messenger shows the caption in Korean
 * @param caption what it is
 * @param content the bytes, at most 50 MB
 */
public record Attachment(String name, Text caption, byte[] content) {
}
