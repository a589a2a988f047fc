package disclosuredesk.decision.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Attachment;
import disclosuredesk.decision.Proposing;
import disclosuredesk.decision.SearchFiles;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Files that prove the search: added to the record, and read. */
@Controller
@RequestMapping("/requests/{id}/search-proof")
class SearchProofController {

    private final Requests requests;
    private final Proposing proposing;
    private final SearchFiles files;

    SearchProofController(Requests requests, Proposing proposing, SearchFiles files) {
        this.requests = requests;
        this.proposing = proposing;
        this.files = files;
    }

    static class ProofForm extends CaseForm {
        public @Nullable MultipartFile file;
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") ProofForm form) {
        return "decision/search-proof";
    }

    @PostMapping
    String attach(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") ProofForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> {
                    Attachment sent = UploadedFile.of(form.file);
                    proposing.attach(id, form.version, sent == null ? new Attachment("", new byte[0]) : sent, by);
                })
                ? "redirect:/requests/" + id
                : "decision/search-proof";
    }

    /** Always saved, never shown in place: what was sent in is not part of our pages. */
    @GetMapping("/{file}")
    ResponseEntity<byte[]> read(@PathVariable("id") RequestId id, @PathVariable("file") long file, Officer by) {
        requests.get(id, by);
        Attachment found = files.content(id, file).orElseThrow(() -> Refused.notFound("requests.notFound"));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .body(found.content());
    }
}
