package kr.bridgebot.files;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sort of file, told by the ending of its name and by what it holds. */
enum FileType {

	PDF("application/pdf"), HWP("application/x-hwp"), HWPX("application/hwp+zip"), DOC("application/msword"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), XLS("application/vnd.ms-excel"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), PPT("application/vnd.ms-powerpoint"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	ODT("application/vnd.oasis.opendocument.text"), ODS("application/vnd.oasis.opendocument.spreadsheet"),
	ODP("application/vnd.oasis.opendocument.presentation"), TXT("text/plain"), CSV("text/csv"), JPG("image/jpeg"),
	JPEG("image/jpeg"), PNG("image/png"), ZIP("application/zip");

	private final String mediaType;

	FileType(String mediaType) {
		this.mediaType = mediaType;
	}

	/** The type that a name's ending tells; null for one that we do not know. */
	static @Nullable FileType of(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((type) -> type.ending().equals(ending)).findFirst().orElse(null);
	}

	/** As it stands at the end of a name, without the full stop. */
	String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	String mediaType() {
		return this.mediaType;
	}

	/** Whether a file holds what its ending promises. */
	boolean fits(byte[] content) {
		return switch (this) {
			case PDF -> Content.isPdf(content);
			case HWP -> Content.isHangul(content);
			case DOC, XLS, PPT -> Content.isOffice(content);
			case HWPX -> Archive.has(content, "Contents/");
			case DOCX -> Archive.has(content, "word/");
			case XLSX -> Archive.has(content, "xl/");
			case PPTX -> Archive.has(content, "ppt/");
			case ODT, ODS, ODP -> Archive.has(content, "content.xml");
			case ZIP -> Archive.has(content, "");
			case TXT, CSV -> Content.isText(content);
			case JPG, JPEG -> Content.isJpeg(content);
			case PNG -> Content.isPng(content);
		};
	}

}
