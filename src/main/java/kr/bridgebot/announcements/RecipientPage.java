package kr.bridgebot.announcements;

import java.util.List;

/**
 * Some of an announcement's recipients.
 *
 * @param total how many there are in all
 * @param page which page it is, from 0
 * @param pages how many there are, at least one
 */
public record RecipientPage(List<RecipientLine> lines, int total, int page, int pages) {
}
