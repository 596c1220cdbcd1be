package kr.bridgebot.delivery;

/**
 * Whom a notice would reach.
 *
 * @param reached members with a chat that takes messages, their own or an assistant's
 * @param unlinked members without any chat; they are told as soon as they have one, of
 * what still matters then
 * @param blocked members whose chats all refuse messages
 */
public record Audience(int reached, int unlinked, int blocked) {

	public int size() {
		return this.reached + this.unlinked + this.blocked;
	}

}
