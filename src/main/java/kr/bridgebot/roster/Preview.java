package kr.bridgebot.roster;

/**
 * A roster file that waits for the decision, and what it would change as of now.
 *
 * @param fileName as its sender calls it
 */
public record Preview(PreviewId id, String fileName, Digest digest) {
}
