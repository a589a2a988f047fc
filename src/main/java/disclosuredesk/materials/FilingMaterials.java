package disclosuredesk.materials;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Files are put on a case's file and, if they were put there wrongly, struck, which can be undone, or moved to the case they belong to. */
@Act
public class FilingMaterials {

    static final Set<Role> FILERS = Set.of(Role.CLERK, Role.HANDLER, Role.HEAD);

    private final Requests requests;
    private final Materials materials;
    private final MaterialMoves moves;
    private final List<MaterialLock> locks;
    private final AuditTrail audit;
    private final Clock clock;

    FilingMaterials(
            Requests requests,
            Materials materials,
            MaterialMoves moves,
            List<MaterialLock> locks,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.materials = materials;
        this.moves = moves;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts one file on file.
     *
     * @throws Refused invalid, at the field {@literal files}, if the same content is there already or the case would hold too much;
     *     conflict if the dossier is archived or what goes out has been decided
     */
    public void file(RequestId id, int version, Purpose purpose, InspectedFile file, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        requireOpen(request, purpose, by);
        materials.requireRoom(id, purpose, file);
        LocalDate today = LocalDate.now(clock);
        Material filed = materials.insert(id, purpose, file, by.id(), today);
        audit.record(new MaterialFiled(id, today, purpose, filed.name(), filed.size(), filed.sha256()), by);
    }

    /**
     * Takes a material out of the file; an attachment of the registration is only moved to be taken out, and {@linkplain #confirmStrike
     * another} does it.
     *
     * @throws Refused invalid without a reason; conflict as for filing, or if it is out already or moved to be
     */
    public void strike(RequestId id, int version, String storageName, String reason, Officer by) {
        Material material = takeStanding(id, version, storageName, by);
        if (material.strikeMotion() != null) {
            throw Refused.conflict("materials.strike.moved");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "materials.strike.reasonMissing");
        }
        LocalDate today = LocalDate.now(clock);
        if (material.purpose().isRegistered()) {
            materials.moveStrike(material, new Material.StrikeMotion(by.id(), today, reason.strip()));
            audit.record(new MaterialStrikeMoved(id, today, material.purpose(), material.name(), reason.strip()), by);
        } else {
            strike(material, reason.strip(), by);
        }
    }

    /**
     * Takes an attachment of the registration out, as another has moved.
     *
     * @throws Refused forbidden to who moved it; conflict as for filing, or if nobody did
     */
    public void confirmStrike(RequestId id, int version, String storageName, Officer by) {
        Material material = takeStanding(id, version, storageName, by);
        Material.StrikeMotion motion = requireMotion(material);
        if (motion.by() == by.id()) {
            throw Refused.forbidden("materials.strike.own");
        }
        materials.moveStrike(material, null);
        strike(material, motion.reason(), by);
    }

    /** The attachment stays: who moved it takes that back, or another does not agree. */
    public void dropStrike(RequestId id, int version, String storageName, Officer by) {
        Material material = takeStanding(id, version, storageName, by);
        requireMotion(material);
        materials.moveStrike(material, null);
        audit.record(new MaterialStrikeDropped(id, LocalDate.now(clock), material.purpose(), material.name()), by);
    }

    private Material takeStanding(RequestId id, int version, String storageName, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        Material material = materials.get(id, storageName);
        requireOpen(request, material.purpose(), by);
        if (material.isStruck()) {
            throw Refused.conflict("materials.struckAlready");
        }
        return material;
    }

    private static Material.StrikeMotion requireMotion(Material material) {
        Material.StrikeMotion motion = material.strikeMotion();
        if (motion == null) {
            throw Refused.conflict("materials.strike.notMoved");
        }
        return motion;
    }

    private void strike(Material material, String reason, Officer by) {
        LocalDate today = LocalDate.now(clock);
        materials.strike(material, today, by.id(), reason);
        materials.madeFrom(material).ifPresent(made -> materials.strike(made, today, by.id(), reason));
        audit.record(new MaterialStruck(material.request(), today, material.purpose(), material.name(), reason), by);
    }

    /** Undoes the striking. */
    public void restore(RequestId id, int version, String storageName, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        Material material = materials.get(id, storageName);
        requireOpen(request, material.purpose(), by);
        if (!material.isStruck()) {
            throw Refused.conflict("materials.notStruck");
        }
        materials.restore(material);
        audit.record(new MaterialRestored(id, LocalDate.now(clock), material.purpose(), material.name()), by);
    }

    /**
     * Moves a file that was filed on the wrong case to the one it belongs to (移卷). The content stays what it is; both ledgers have
     * the fact. What was worked out about it for the old case, marks and what becomes of it, goes; a file with marks burnt in is
     * struck there.
     *
     * @param to number of the case it belongs to
     * @throws Refused invalid if the officer sees no such other case, it holds the same file or too much already, or without a
     *     reason; conflict if either dossier is archived, either case is void, or what goes out of either has been decided
     */
    public void move(RequestId id, int version, String storageName, String to, String reason, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        Material material = materials.get(id, storageName);
        requireOpen(request, material.purpose(), by);
        if (material.isStruck()) {
            throw Refused.conflict("materials.struckAlready");
        }
        DisclosureRequest other = RequestNumber.parse(to)
                .flatMap(number -> requests.find(number, by))
                .filter(found -> !found.id().equals(id))
                .orElseThrow(() -> Refused.invalid("to", "materials.move.unknown"));
        requests.lock(other.id(), by);
        if (other.archivedOn() != null) {
            throw Refused.conflict(
                    "materials.move.archivedThere", other.number().toString());
        }
        locks.forEach(lock -> lock.requireOpen(other.id(), material.purpose()));
        requireRoom(other.id(), material);
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "materials.move.reasonMissing");
        }
        LocalDate today = LocalDate.now(clock);
        materials.moveStrike(material, null);
        materials.madeFrom(material).ifPresent(made -> materials.strike(made, today, by.id(), reason.strip()));
        moves.move(material, other.id(), today, reason.strip(), by);
        locks.forEach(lock -> lock.moved(material));
        audit.record(
                new MaterialMovedAway(
                        id,
                        today,
                        material.purpose(),
                        material.name(),
                        material.sha256(),
                        other.number().toString(),
                        reason.strip()),
                by);
        audit.record(
                new MaterialMovedHere(
                        other.id(),
                        today,
                        material.purpose(),
                        material.name(),
                        material.sha256(),
                        request.number().toString(),
                        reason.strip()),
                by);
    }

    private void requireRoom(RequestId id, Material material) {
        List<Material> there = materials.of(id);
        if (there.stream()
                .anyMatch(one ->
                        one.purpose() == material.purpose() && one.sha256().equals(material.sha256()))) {
            throw Refused.invalid("to", "materials.move.again");
        }
        if (there.stream().mapToLong(Material::size).sum() + material.size() > Materials.MOST_FOR_A_CASE) {
            throw Refused.invalid("to", "materials.file.caseFull", material.name(), Materials.MOST_FOR_A_CASE >> 20);
        }
    }

    private void requireOpen(DisclosureRequest request, Purpose purpose, Officer by) {
        if (FILERS.stream().noneMatch(by::is)) {
            throw Refused.forbidden("materials.notYours");
        }
        if (!purpose.isUploaded()) {
            throw Refused.invalid("purpose", "materials.purposeMissing");
        }
        if (request.archivedOn() != null) {
            throw Refused.conflict("materials.archived");
        }
        locks.forEach(lock -> lock.requireOpen(request.id(), purpose));
    }
}
