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
    /** Old Word, and WPS text, which has the same form. */
    DOC("application/msword", "doc", "wps"),
    /** Old Excel, and WPS tables. */
    XLS("application/vnd.ms-excel", "xls", "et"),
    /** A kept mail. */
    EML("message/rfc822", "eml"),
    /** A mail kept by Outlook. */
    MSG("application/vnd.ms-outlook", "msg"),
    /** Of scanners and fax machines, with one page or several. */
    TIFF("image/tiff", "tif", "tiff"),
    /** Of telephones: kept; nothing here can show it. */
    HEIC("image/heic", "heic", "heif"),
    TXT("text/plain", "txt"),
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

    /** Whether its pages can be shown as pictures drawn here. */
    public boolean isShown() {
        return isDrawable() || this == TIFF;
    }

    /** Whether its text can be shown on a page of ours. */
    public boolean hasText() {
        return this == EML || this == MSG || this == DOC || this == XLS || this == TXT;
    }

    /** Whether it can be made a PDF here without losing anything that is seen. */
    public boolean isConvertible() {
        return this == TIFF || this == TXT;
    }

    /** Whether a file of it can go out as it is: of the others nobody here sees what they carry. */
    public boolean isReleasable() {
        return isDrawable() || this == DOCX || this == XLSX || this == OFD;
    }
}
