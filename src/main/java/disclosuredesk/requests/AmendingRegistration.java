package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.requests.Motion.Kind;
import disclosuredesk.requests.Motion.State;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a registration right (登记更正): one officer moves it with a reason, another confirms it, and only then anything changes. It can
 * be done at any time, also when the case is closed and archived and its year is closed. Dates of the case are amended by
 * {@code clock.Amending}.
 */
@Act
public class AmendingRegistration {

    /** Who moves and confirms; voiding is confirmed by a head alone. */
    static final Set<Role> ROLES = Set.of(Role.CLERK, Role.HEAD);

    /** What art. 29 or the register cannot do without. */
    private static final Set<RegistrationField> NEEDED = EnumSet.of(
            RegistrationField.CHANNEL,
            RegistrationField.ARRIVED_ON,
            RegistrationField.APPLICANT_KIND,
            RegistrationField.NAME,
            RegistrationField.IDENTITY_KIND,
            RegistrationField.INFORMATION,
            RegistrationField.WANTED_FORM,
            RegistrationField.WANTED_ROUTE);

    private final Requests requests;
    private final RegistrationRules rules;
    private final Motions motions;
    private final AuditTrail audit;
    private final Calendars calendars;
    private final Clock clock;

    AmendingRegistration(
            Requests requests,
            RegistrationRules rules,
            Motions motions,
            AuditTrail audit,
            Calendars calendars,
            Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.motions = motions;
        this.audit = audit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whether the officer may move and confirm such things. */
    public static boolean isOpenTo(Officer by) {
        return ROLES.stream().anyMatch(by::is);
    }

    /**
     * Moves that items of the registration be amended.
     *
     * @param wanted the right value of each item that is told; null: it is not filled in
     * @throws Refused forbidden to any but clerk and head; invalid without a reason, if nothing would change, if the registration
     *     would not be complete (art. 29) or its day of receipt not follow from it (art. 31); conflict if something is moved already
     */
    public void move(RequestId id, Map<RegistrationField, @Nullable String> wanted, String reason, Officer by) {
        requireOpenTo(by);
        DisclosureRequest request = requests.lock(id, by);
        Map<RegistrationField, @Nullable String> changed = changed(request, wanted);
        if (changed.isEmpty()) {
            throw Refused.invalid(null, "requests.amendment.nothing");
        }
        requirePossible(request, changed);
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "requests.motion.reasonMissing");
        }
        long motion = motions.insert(id, Kind.AMENDMENT, reason.strip(), null, null, by);
        changed.forEach((field, became) -> motions.insert(motion, field, field.of(request), became));
        audit.record(new MotionMade(id, LocalDate.now(clock), Kind.AMENDMENT, reason.strip()), by);
    }

    /**
     * Confirms what another moved: the registration and all that follows from it change now.
     *
     * @param identityNumber the new number once more, from the document, if the number is among the changes; otherwise empty
     * @throws Refused forbidden to who moved it; conflict if it is not open any more or the registration has changed since;
     *     invalid as for moving, or if the number is not the one that was moved
     */
    public void confirm(RequestId id, int version, long motionId, String identityNumber, Officer by) {
        requireOpenTo(by);
        DisclosureRequest request = requests.take(id, version, by);
        Motion motion = motions.requireOpen(id, motionId);
        if (motion.kind() != Kind.AMENDMENT) {
            throw Refused.conflict("requests.motion.notOpen");
        }
        if (motion.isOf(by)) {
            throw Refused.forbidden("requests.motion.own");
        }
        Map<RegistrationField, @Nullable String> changed = new EnumMap<>(RegistrationField.class);
        for (RegistrationChange change : motion.changes()) {
            if (!Objects.equals(change.field().of(request), change.was())) {
                throw Refused.conflict("requests.amendment.outdated");
            }
            changed.put(change.field(), change.became());
        }
        requirePossible(request, changed);
        requireSameNumber(changed, identityNumber);
        motions.decide(motion, State.CONFIRMED, null, by);
        DisclosureRequest amended = Amended.of(request, changed);
        requests.amend(amended, changed.containsKey(RegistrationField.CONFIRMED_ON) ? motion.movedBy() : null);
        record(motion, request, amended, by);
    }

    private void record(Motion motion, DisclosureRequest request, DisclosureRequest amended, Officer by) {
        LocalDate today = LocalDate.now(clock);
        for (RegistrationChange change : motion.changes()) {
            RegistrationField field = change.field();
            if (field == RegistrationField.APPLICANT_KIND) {
                requests.reclassified(
                        new ApplicantReclassified(
                                request.id(),
                                today,
                                amended.applicant().kind(),
                                request.applicant().kind(),
                                motion.reason(),
                                motion.movedByName(),
                                change.seal()),
                        by);
                continue;
            }
            audit.record(
                    new RegistrationAmended(
                            request.id(),
                            today,
                            field,
                            field.inLedger(change.was()),
                            field.inLedger(change.became()),
                            motion.movedByName(),
                            motion.reason(),
                            change.seal()),
                    by);
        }
        if (!amended.receipt().equals(request.receipt())) {
            audit.record(
                    new ReceiptAmended(
                            request.id(),
                            today,
                            amended.channel(),
                            amended.receipt().safeOn()),
                    by);
        }
    }

    /** What would be another; days the channel does not know go with it. */
    private static Map<RegistrationField, @Nullable String> changed(
            DisclosureRequest request, Map<RegistrationField, @Nullable String> wanted) {
        Map<RegistrationField, @Nullable String> all = new EnumMap<>(RegistrationField.class);
        wanted.forEach((field, value) -> all.put(field, value == null || value.isBlank() ? null : value));
        if (wanted.keySet().stream().anyMatch(RegistrationField::isReceipt)) {
            Channel channel = Channel.valueOf(Objects.requireNonNullElse(
                    all.get(RegistrationField.CHANNEL), request.channel().name()));
            if (!channel.isElectronic()) {
                all.put(RegistrationField.SUBMITTED_ON, null);
            }
            if (!channel.needsConfirmation()) {
                all.put(RegistrationField.CONFIRMED_ON, null);
            }
        }
        all.entrySet().removeIf(one -> Objects.equals(one.getKey().of(request), one.getValue()));
        return all;
    }

    private void requirePossible(DisclosureRequest request, Map<RegistrationField, @Nullable String> changed) {
        var wrong = new Refusals();
        Map<RegistrationField, @Nullable String> given = new EnumMap<>(RegistrationField.class);
        changed.forEach((field, became) -> {
            if (became == null && NEEDED.contains(field)) {
                wrong.add(Refused.invalid(field.formField(), "requests.registration.missing." + field.formField()));
            } else {
                given.put(field, became);
            }
        });
        DisclosureRequest amended = Amended.of(request, given);
        if ((amended.channel() == Channel.FORWARDED) != (request.channel() == Channel.FORWARDED)) {
            wrong.add(Refused.invalid("channel", "requests.motion.forwarded"));
        }
        if (!amended.applicant().identity().equals(request.applicant().identity())) {
            wrong.gather(() -> rules.require(amended.applicant().identity()));
        }
        wrong.gather(() -> rules.requireContact(amended.applicant()));
        if (!amended.receipt().equals(request.receipt())) {
            wrong.gather(() -> requireSameDay(request, amended.receipt()));
        }
        wrong.requireNone();
    }

    /** The day of receipt is the head's to amend, with every period that hangs on it; channel and days must give the same day. */
    private void requireSameDay(DisclosureRequest request, Receipt receipt) {
        rules.require(receipt);
        LocalDate follows = receipt.receivedOrEarliestOn(calendars.of(request.agencyId()));
        if (!follows.equals(request.receivedOn())) {
            throw Refused.invalid(
                    "channel",
                    request.isClosed() ? "requests.amendment.receiptMovesClosed" : "requests.amendment.receiptMoves",
                    follows,
                    request.receivedOn());
        }
    }

    private static void requireSameNumber(Map<RegistrationField, @Nullable String> changed, String typed) {
        String became = changed.get(RegistrationField.IDENTITY_NUMBER);
        if (became != null && !new Identity(Identity.Kind.OTHER, typed).number().equals(became)) {
            throw Refused.invalid("identityNumber", "requests.amendment.numberDiffers");
        }
    }

    static void requireOpenTo(Officer by) {
        if (!isOpenTo(by)) {
            throw Refused.forbidden("requests.motion.officeOnly");
        }
    }
}
