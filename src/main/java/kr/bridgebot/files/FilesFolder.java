package kr.bridgebot.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the copies lie.
 *
 * @param folder made when the first file comes; all instances share it
 */
@Validated
@ConfigurationProperties("bridgebot.files")
record FilesFolder(@DefaultValue("./data/files") Path folder) {
}
