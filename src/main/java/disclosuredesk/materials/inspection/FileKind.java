package disclosuredesk.materials.inspection;

import java.util.List;

/** The kinds of files a case may hold. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    OFD("application/ofd", "ofd"),
    /** Made by the system only: the dossier's package. */
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether its pages can be drawn, and so marked and burnt. */
    public boolean isDrawable() {
        return this == PDF || this == JPEG || this == PNG;
    }
}
