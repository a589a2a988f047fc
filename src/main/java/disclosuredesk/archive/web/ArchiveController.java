package disclosuredesk.archive.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.archive.Archiving;
import disclosuredesk.archive.DossierPiece;
import disclosuredesk.archive.PiecesOnFile;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Archives the dossier. */
@Controller
@RequestMapping("/requests/{id}/archive")
class ArchiveController {

    private final Archiving archiving;
    private final Settings settings;
    private final PiecesOnFile pieces;
    private final Requests requests;

    ArchiveController(Archiving archiving, Settings settings, PiecesOnFile pieces, Requests requests) {
        this.pieces = pieces;
        this.requests = requests;
        this.archiving = archiving;
        this.settings = settings;
    }

    static class ArchiveForm extends CaseForm {
        @Size(max = 1000, message = "{archive.tooLong}")
        public String note = "";

        @Size(max = 500, message = "{archive.tooLong}")
        public String missingReason = "";

        @NotNull(message = "{archive.retention.missing}")
        public @Nullable Integer retentionYears;
    }

    @ModelAttribute("missing")
    List<DossierPiece> missing(@PathVariable("id") RequestId id, Officer by) {
        return pieces.of(requests.requireNotVoid(requests.get(id, by))).missing();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ArchiveForm form) {
        form.retentionYears = settings.of(by.agencyId(), Setting.RETENTION_YEARS);
        return "archive/archive";
    }

    @PostMapping
    String archive(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ArchiveForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> archiving.archive(
                                id,
                                form.version,
                                form.note,
                                Objects.requireNonNull(form.retentionYears),
                                form.missingReason,
                                by))
                ? "redirect:/requests/" + id
                : "archive/archive";
    }
}
