package disclosuredesk.archive;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.EventSentences;
import disclosuredesk.clock.CountSentences;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.cooperation.AssistanceViews;
import disclosuredesk.cooperation.ConferralViews;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.PartViews;
import disclosuredesk.decision.Proposals;
import disclosuredesk.decision.ReviewAnswers;
import disclosuredesk.documents.BoundPdf;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.documents.Printable;
import disclosuredesk.fees.Fees;
import disclosuredesk.letters.Deliveries;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What the record of a case says, as the pages of its dossier: registration to ledger, and the list of contents. */
@Component
class DossierPapers {

    private final SpringTemplateEngine templates;
    private final Agencies agencies;
    private final Records record;

    /** Where the record of a case is kept. */
    @Component
    record Records(
            Corrections corrections,
            Consultations consultations,
            AssistanceViews assistances,
            ConferralViews conferrals,
            Proposals proposals,
            PartViews parts,
            Decisions decisions,
            ReviewAnswers answers,
            Deliveries deliveries,
            Fees fees,
            Deadlines deadlines,
            CountSentences counts,
            AuditTrail audit,
            EventSentences sentences) {}

    /** One line of the ledger's extract. */
    record Line(AuditEntry entry, String sentence) {}

    /** One count of the clock: its sentence and what it sums up. */
    record Count(String line, List<String> details) {}

    DossierPapers(SpringTemplateEngine templates, Agencies agencies, Records record) {
        this.templates = templates;
        this.agencies = agencies;
        this.record = record;
    }

    /** The record as PDF, with a bookmark for each of its sections. */
    byte[] record(DisclosureRequest request) {
        RequestId id = request.id();
        Map<String, Object> model = new HashMap<>();
        model.put("request", request);
        model.put(
                "outcome",
                Outcome.valueOf(Objects.requireNonNull(request.outcome())).fullLabel());
        model.put(
                "department",
                agencies.everyDepartment(request.agencyId()).stream()
                        .filter(one -> Long.valueOf(one.id()).equals(request.departmentId()))
                        .map(one -> one.name())
                        .findFirst()
                        .orElse(null));
        model.put("correction", record.corrections().of(id).orElse(null));
        model.put("search", record.proposals().searchOf(id).orElse(null));
        model.put("proposal", record.proposals().of(id).orElse(null));
        model.put("parts", record.parts().of(id));
        model.put("earlierSearches", record.proposals().earlier(id));
        model.put("consultations", record.consultations().of(id));
        model.put("assistances", record.assistances().of(id));
        model.put("conferrals", record.conferrals().of(id));
        model.put("decision", record.decisions().of(id).orElse(null));
        model.put("answers", record.answers().of(id));
        model.put("delivery", record.deliveries().of(id).orElse(null));
        model.put("fee", record.fees().of(id).orElse(null));
        model.put(
                "counts",
                record.deadlines()
                        .facts(id)
                        .map(known -> record.deadlines().explain(known).stream()
                                .map(count -> new Count(
                                        record.counts().line(count),
                                        record.counts().details(count, request.agencyId())))
                                .toList())
                        .orElse(List.of()));
        model.put(
                "ledger",
                record.audit().of(id).stream()
                        .map(entry -> new Line(entry, record.sentences().of(entry)))
                        .toList());
        model.put(
                "names",
                agencies.officers(request.agencyId()).stream().collect(Collectors.toMap(Officer::id, Officer::name)));
        return pdf("archive/dossier-record", request, model);
    }

    /** The front: cover and 卷内目录. */
    byte[] front(
            DisclosureRequest request,
            List<BoundPdf.Line> lines,
            LocalDate archivedOn,
            @Nullable LocalDate until,
            String note,
            Binding.Missing missing) {
        Map<String, Object> model = new HashMap<>();
        model.put("request", request);
        model.put(
                "outcome",
                Outcome.valueOf(Objects.requireNonNull(request.outcome())).fullLabel());
        model.put("lines", lines);
        model.put("archivedOn", archivedOn);
        model.put("until", until);
        model.put("note", note);
        model.put("missing", missing);
        return pdf("archive/dossier-front", request, model);
    }

    private byte[] pdf(String template, DisclosureRequest request, Map<String, Object> model) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE, model);
        context.setVariable("agency", agencies.agency(request.agencyId()).name());
        context.setVariable("family", PdfDocument.FAMILY);
        return PdfDocument.ofHtml(Printable.page(templates.process(template, context)));
    }

    /** The ledger's entries with their hashes, as lines of JSON, for who checks the chain. */
    String ledger(RequestId id) {
        return record.audit().of(id).stream()
                .map(entry -> "{\"seq\":" + entry.seq() + ",\"event\":\"" + entry.event() + "\",\"on\":\""
                        + entry.happenedOn() + "\",\"at\":\"" + entry.recordedAt() + "\",\"officer\":"
                        + entry.officerId() + ",\"details\":"
                        + entry.details() + ",\"previousHash\":\"" + entry.previousHash() + "\",\"hash\":\""
                        + entry.hash() + "\"}\n")
                .collect(Collectors.joining());
    }
}
