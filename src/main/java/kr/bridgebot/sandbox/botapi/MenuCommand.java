package kr.bridgebot.sandbox.botapi;

/**
 * A line of the command menu.
 *
 * @param name without the slash
 * @param description as the person reads it
 */
public record MenuCommand(String name, String description) {
}
