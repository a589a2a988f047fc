package disclosuredesk.report.files;

import java.util.Arrays;
import java.util.Optional;

/** The forms an annual report can be had in. */
public enum ReportForm {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    HTML("html", "text/html;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("json", "application/json");

    private final String ending;
    private final String mediaType;

    ReportForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How the file's name ends, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The form whose files end so. */
    public static Optional<ReportForm> of(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst();
    }
}
