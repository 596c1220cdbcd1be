package kr.bridgebot.announcements;

import java.util.List;

/**
 * Some of the announcements that somebody may see.
 *
 * @param total how many there are in all
 * @param page which page it is, from 0
 * @param pages how many there are, at least one
 */
public record AnnouncementPage(List<AnnouncementLine> lines, int total, int page, int pages) {
}
