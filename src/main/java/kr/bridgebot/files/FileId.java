package kr.bridgebot.files;

import java.util.UUID;

/** Identifies a kept file, and names its copy. */
public record FileId(UUID value) {
}
