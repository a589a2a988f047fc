package disclosuredesk.clock.web;

import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.NoticeFile;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentFile;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A notice as it is uploaded or pasted, and as the preview sends it back. */
class CalendarForm {

    @NotNull(message = "{calendar.kindMissing}")
    public @Nullable Kind kind = Kind.NOTICE;

    @NotNull(message = "{calendar.yearMissing}")
    public @Nullable Integer year;

    public String source = "";
    public @Nullable MultipartFile file;
    public String content = "";

    @Carried
    public String fingerprint = "";

    /** A file that was chosen goes before what was pasted; its text is kept, as browsers do not keep the file. */
    CalendarProposal proposal() {
        if (file != null && !file.isEmpty()) {
            content = NoticeFile.text(SentFile.bytes(file, NoticeFile::requireSize));
            file = null;
        }
        if (kind == null || year == null) {
            throw Refused.invalid(null, "typeMismatch");
        }
        CalendarProposal proposal = new CalendarProposal(kind, source, NoticeFile.read(kind, year, content));
        content = proposal.notice().text();
        return proposal;
    }
}
