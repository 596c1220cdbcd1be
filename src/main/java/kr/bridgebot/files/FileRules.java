package kr.bridgebot.files;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Text;
import kr.bridgebot.settings.Checked;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which files the forum takes.
 *
 * @param maxSize of one file; more than 20 MB Telegram does not hand out
 * @param types by their endings
 */
@Validated
@ConfigurationProperties("forum.files")
record FileRules(@DefaultValue("20MB") DataSize maxSize, @DefaultValue( {
		"PDF", "HWP", "HWPX", "DOC", "DOCX", "XLS", "XLSX", "PPT", "PPTX", "ODT", "ODS", "ODP", "TXT", "CSV", "JPG",
		"JPEG", "PNG", "ZIP" }) @NotEmpty List<FileType> types) implements Checked{

	private static final DataSize MOST = DataSize.ofMegabytes(20);

	@Override
	public void check() {
		if (this.maxSize.compareTo(MOST) > 0 || this.maxSize.toBytes() < 1) {
			throw new InvalidConfigurationPropertyValueException("forum.files.max-size", this.maxSize,
					"a size from 1B to 20MB");
		}
	}

	/** Why a file of this name and size is not taken; null when it is. */
	@Nullable Refusal objection(String name, long bytes) {
		FileType type = FileType.of(name);
		if (type == null || !this.types.contains(type)) {
			String allowed = this.types.stream().map(FileType::ending).collect(Collectors.joining(", "));
			return new Refusal(FileReason.FILE_TYPE_UNWELCOME, Map.of("types", allowed));
		}
		if (bytes <= 0) {
			return new Refusal(FileReason.FILE_EMPTY);
		}
		return (bytes > this.maxSize.toBytes()) ? new Refusal(FileReason.FILE_TOO_LARGE, Map.of("limit", mostInWords()))
				: null;
	}

	/** Why this file is not taken, name and content; null when it is. */
	@Nullable Refusal objection(String name, byte[] content) {
		Refusal objection = objection(name, content.length);
		FileType type = FileType.of(name);
		return (objection == null && type != null && !type.fits(content))
				? new Refusal(FileReason.FILE_CONTENT_OTHER, Map.of("ending", type.ending())) : objection;
	}

	private Text mostInWords() {
		boolean mega = this.maxSize.toMegabytes() > 0;
		return Text.of("files.size", "unit", mega ? "MB" : "KB", "count",
				mega ? this.maxSize.toMegabytes() : Math.max(1, this.maxSize.toKilobytes()));
	}

}
