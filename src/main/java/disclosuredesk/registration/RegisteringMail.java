package disclosuredesk.registration;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.UploadLimit;
import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Registering;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A mail that is the request (arts 29, 31), and the scans of one on paper: kept while its form is filled in, then filed with the request, the proof of the day it came in. */
@Act
public class RegisteringMail {

    /** Scans of one application. */
    private static final int MOST_FILES = 20;

    private final Registering registering;
    private final Requests requests;
    private final RegistrationMails mails;
    private final RegistrationFiles files;
    private final List<ArrivedRequests> arrived;
    private final ArrivalProofs proofs;
    private final FilingMaterials filing;
    private final Materials materials;
    private final UploadLimit limit;
    private final AuditTrail audit;
    private final Clock clock;

    RegisteringMail(
            Registering registering,
            Requests requests,
            RegistrationMails mails,
            RegistrationFiles files,
            List<ArrivedRequests> arrived,
            ArrivalProofs proofs,
            FilingMaterials filing,
            Materials materials,
            UploadLimit limit,
            AuditTrail audit,
            Clock clock) {
        this.registering = registering;
        this.requests = requests;
        this.mails = mails;
        this.files = files;
        this.arrived = arrived;
        this.proofs = proofs;
        this.filing = filing;
        this.materials = materials;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a mail for a form, in place of what was kept.
     *
     * @throws Refused forbidden to any but a clerk; invalid, at {@code mail}, if it is no mail or cannot be read
     */
    @EachTime
    public KeptMail keep(RequestId form, String name, byte[] content, Officer by) {
        requireClerk(by);
        InspectedFile file = inspected(name, content);
        KeptMail mail = new KeptMail(file.name(), source(file));
        mails.put(
                form,
                new RegistrationMails.Stored(file.name(), content),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                by);
        return mail;
    }

    /**
     * What is known of a request that did not come over the agency's own counter and waits to be registered.
     *
     * @throws Refused not found; forbidden to any but a clerk
     */
    @EachTime
    public Registration arrived(RequestId id, Officer by) {
        requireClerk(by);
        return arrived.stream()
                .flatMap(one -> one.find(id, by).stream())
                .findFirst()
                .orElseThrow(() -> Refused.notFound("requests.notFound"));
    }

    /** What is kept for a form. */
    @EachTime
    public Optional<KeptMail> of(RequestId form, Officer by) {
        return mails.find(form, by)
                .map(stored -> inspected(stored.name(), stored.content()))
                .map(file -> new KeptMail(file.name(), source(file)));
    }

    /** Throws it away. */
    @EachTime
    public void drop(RequestId form, Officer by) {
        requireClerk(by);
        mails.delete(form, by);
    }

    /**
     * Keeps a scan or photo for a form; one that is there already is not kept twice.
     *
     * @throws Refused forbidden to any but a clerk; invalid, at {@code files}, if it is no file for a case or there are too many
     */
    @EachTime
    public void keepFile(RequestId form, String name, byte[] content, Officer by) {
        requireClerk(by);
        InspectedFile file = InspectedFile.of(name, content, limit.bytes());
        List<KeptFile> there = files.of(form, by);
        if (there.stream().anyMatch(one -> one.sha256().equals(file.sha256()))) {
            return;
        }
        if (there.size() >= MOST_FILES) {
            throw Refused.invalid("files", "materials.file.tooMany", MOST_FILES);
        }
        if (there.stream().mapToLong(KeptFile::size).sum() + content.length > Materials.MOST_FOR_A_CASE) {
            throw Refused.invalid("files", "materials.file.caseFull", file.name(), Materials.MOST_FOR_A_CASE >> 20);
        }
        files.insert(form, file, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), by);
    }

    /** The scans and photos that are kept for a form. */
    @EachTime
    public List<KeptFile> files(RequestId form, Officer by) {
        return files.of(form, by);
    }

    /** Throws one of them away. */
    @EachTime
    public void dropFile(RequestId form, long id, Officer by) {
        requireClerk(by);
        files.of(form, by).stream().filter(one -> one.id() == id).forEach(files::delete);
    }

    /** Throws all of them away. */
    @EachTime
    public void dropFiles(RequestId form, Officer by) {
        requireClerk(by);
        files.of(form, by).forEach(files::delete);
    }

    /**
     * Enters a request. The mail that is kept for it is filed with its materials; if its head tells a day, it is the proof of the day it came
     * in, be that another day than was typed.
     *
     * @throws Refused as {@link Registering#register} does; invalid, at {@code channel}, if it is said to have been handed on and was not
     */
    public RequestNumber register(Registration registration, Officer by) {
        requireClerk(by);
        Optional<ArrivedRequests> way =
                arrived.stream().filter(one -> one.take(registration, by)).findFirst();
        if (way.isEmpty()
                && registration.receipt().channel() == Channel.FORWARDED
                && !isOfForwardedLetter(registration, by)) {
            throw Refused.invalid("channel", "requests.registration.notForwarded");
        }
        RequestNumber number = registering.register(registration, by);
        way.ifPresent(one -> one.registered(registration.id(), number, by));
        Optional<RegistrationMails.Stored> kept = mails.find(registration.id(), by);
        if (kept.isPresent()) {
            InspectedFile file = inspected(kept.get().name(), kept.get().content());
            DisclosureRequest request = requests.get(registration.id(), by);
            filing.file(request.id(), request.version(), Purpose.APPLICATION, file, by);
            prove(request, file, by);
            mails.delete(request.id(), by);
        }
        for (KeptFile scan : files.of(registration.id(), by)) {
            fileScan(registration.id(), scan, by);
        }
        return number;
    }

    private void fileScan(RequestId id, KeptFile scan, Officer by) {
        InspectedFile file = InspectedFile.of(scan.name(), files.content(scan), limit.bytes());
        boolean there = materials.of(id, Purpose.APPLICATION).stream()
                .anyMatch(one -> one.sha256().equals(file.sha256()));
        if (!there) {
            filing.file(id, requests.get(id, by).version(), Purpose.APPLICATION, file, by);
        }
        files.delete(scan);
    }

    /** Another request out of a letter that was handed on came the same way. */
    private boolean isOfForwardedLetter(Registration registration, Officer by) {
        RequestId letter = registration.intake().letter();
        return letter != null && requests.get(letter, by).receipt().equals(registration.receipt());
    }

    private void prove(DisclosureRequest request, InspectedFile file, Officer by) {
        MailSource source = source(file);
        LocalDateTime at = source.arrivedAt() == null ? source.sentAt() : source.arrivedAt();
        if (at == null) {
            return;
        }
        Material filed = materials.of(request.id(), Purpose.APPLICATION).stream()
                .filter(one -> one.sha256().equals(file.sha256()))
                .findFirst()
                .orElseThrow();
        proofs.insert(request.id(), filed, source);
        audit.record(
                new ArrivalProved(
                        request.id(),
                        LocalDate.now(clock),
                        filed.name(),
                        at.toLocalDate(),
                        request.receipt().arrivedOn()),
                by);
    }

    private InspectedFile inspected(String name, byte[] content) {
        InspectedFile file;
        try {
            file = InspectedFile.of(name, content, limit.bytes());
        } catch (Refused refused) {
            throw Refused.invalid("mail", refused.messageKey(), refused.arguments());
        }
        if (file.kind() != FileKind.EML && file.kind() != FileKind.MSG) {
            throw Refused.invalid("mail", "requests.mail.none", name);
        }
        return file;
    }

    private static MailSource source(InspectedFile file) {
        try {
            return file.kind() == FileKind.MSG ? MailSource.ofOutlook(file.content()) : MailSource.of(file.content());
        } catch (UnreadableDocument unreadable) {
            throw Refused.invalid("mail", "requests.mail.unreadable", file.name(), unreadable.getMessage());
        }
    }

    private static void requireClerk(Officer by) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
    }
}
