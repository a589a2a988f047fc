package disclosuredesk.statistics;

import disclosuredesk.shared.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over a version: everything it says, the seal of the version before it, and the list of its cases. */
final class Seal {

    private Seal() {}

    /** @param cases in the order of their ids */
    static String of(ReportVersion version, List<FrozenCase> cases, Map<String, FrozenRemedy> remedies) {
        Sha256 seal = new Sha256();
        seal.add(version.agencyId(), version.year(), version.number(), version.format(), version.cutOff().at(),
                version.cutOff().ledgerSeq(), version.rules(), version.calendarVersion(), version.signature().signer(),
                version.signature().signedOn(), version.signature().reason(), version.frozenBy(), version.frozenName(),
                version.ledgerHash(), version.previousSha256(), FrozenCells.text(version.table3(), version.table4()),
                version.report());
        cases.forEach(one -> seal.add(one.id(), one.counted().kind(), one.counted().cameIn(), one.counted().wentOut(),
                one.receivedOn(), String.valueOf(one.closedOn()), one.ledgerSeq()));
        new TreeMap<>(remedies).forEach((id, one) ->
                seal.add(id, one.group(), one.column(), one.caseNumber(), one.about()));
        return seal.hex();
    }
}
