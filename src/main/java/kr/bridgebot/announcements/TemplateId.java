package kr.bridgebot.announcements;

import java.util.UUID;

/**
 * Identifies a template.
 *
 * @param value time-ordered
 */
public record TemplateId(UUID value) {
}
