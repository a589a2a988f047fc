package disclosuredesk.consultation;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Letters that stay within the installation. Who is asked has one the moment it is sent (电子签名法 art. 11: a data message is received when it enters
 * the receiver's system), so its period begins that day.
 */
@Component
class LettersWithin {

    private final Agencies agencies;
    private final Settings settings;
    private final AskedOpinions opinions;
    private final Materials materials;
    private final AuditTrail audit;
    private final Clock clock;

    LettersWithin(
            Agencies agencies,
            Settings settings,
            AskedOpinions opinions,
            Materials materials,
            AuditTrail audit,
            Clock clock) {
        this.agencies = agencies;
        this.settings = settings;
        this.opinions = opinions;
        this.materials = materials;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused invalid, at {@literal papers}, if one cannot be shown */
    List<Material> chosen(RequestId request, List<String> storageNames) {
        if (storageNames.isEmpty()) {
            return List.of();
        }
        List<Material> showable = materials.showable(request);
        List<Material> chosen = new ArrayList<>();
        for (String name : new HashSet<>(storageNames)) {
            chosen.add(showable.stream()
                    .filter(one -> one.storageName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("papers", "consultation.within.paperImpossible")));
        }
        return chosen;
    }

    /** Both ledgers, before anything is written into either. */
    void holdLedgers(DisclosureRequest request, List<Consultation> letters) {
        Set<Long> chains = new HashSet<>();
        letters.stream().map(Consultation::agency).filter(Objects::nonNull).forEach(chains::add);
        if (!chains.isEmpty()) {
            chains.add(request.agencyId());
            audit.hold(chains);
        }
    }

    /**
     * The letter as it is sent: one within the installation with the name of the agency asked and the day, any other as it was typed.
     *
     * @throws Refused invalid for a third party, an agency that is not there, the agency itself or one where nobody would answer, or if it tells
     *     who the applicant is
     */
    Consultation addressed(Consultation letter, DisclosureRequest request, String field) {
        Long asked = letter.agency();
        if (asked == null) {
            return letter;
        }
        if (letter.kind() == Consultation.Kind.THIRD_PARTY) {
            throw Refused.invalid(field + "askedAgencyId", "consultation.within.thirdParty");
        }
        Agency agency = agencies.others(request.agencyId()).stream()
                .filter(one -> one.id() == asked)
                .findFirst()
                .orElseThrow(() -> Refused.invalid(field + "askedAgencyId", "consultation.within.unknown"));
        if (agencies.officers(asked).stream().noneMatch(LettersWithin::mayAnswer)) {
            throw Refused.invalid(field + "askedAgencyId", "consultation.within.nobody", agency.name());
        }
        if (request.applicant().isToldBy(letter.subject())) {
            throw Refused.invalid(field + "subject", "consultation.within.identityTold");
        }
        return letter.within(asked, agency.name(), LocalDate.now(clock));
    }

    static boolean mayAnswer(Officer officer) {
        return officer.enabled() && (officer.is(Role.CLERK) || officer.is(Role.HEAD));
    }

    /** It is in the inbox of the agency asked, and in its ledger. */
    void arrive(DisclosureRequest request, long consultation, Consultation letter, List<Material> papers) {
        Long asked = letter.agency();
        if (asked == null) {
            return;
        }
        AskedOpinionId id = AskedOpinionId.random();
        String number = request.number().toString();
        int days = letter.kind().hasPeriod()
                ? TimeLimit.JOINT_AGENCY_OPINION.workingDays()
                : settings.of(request.agencyId(), Setting.COOPERATION_DAYS);
        opinions.insert(id, consultation, request.agencyId(), asked, number, days);
        papers.forEach(paper -> opinions.addPaper(id, paper.id(), false));
        String asking = agencies.agency(request.agencyId()).name();
        audit.record(
                new OpinionAsked(
                        id.ledger(),
                        letter.sentOn(),
                        asking,
                        number,
                        letter.kind().name(),
                        papers.size()),
                Doer.another(asked, asking));
    }
}
