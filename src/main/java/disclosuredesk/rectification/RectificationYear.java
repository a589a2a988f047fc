package disclosuredesk.rectification;

import java.util.Map;

/**
 * The rectifications of a year of receipt by how they ended. None of it is a figure of the annual report.
 *
 * @param open neither told nor withdrawn
 */
public record RectificationYear(
        int year, int received, int corrected, int refused, int transferred, int redirected, int withdrawn, int open) {

    static RectificationYear of(int year, Map<String, Integer> endings) {
        return new RectificationYear(
                year,
                endings.values().stream().mapToInt(Integer::intValue).sum(),
                endings.getOrDefault(RectificationResult.CORRECTED.name(), 0),
                endings.getOrDefault(RectificationResult.REFUSED.name(), 0),
                endings.getOrDefault(RectificationResult.TRANSFERRED.name(), 0),
                endings.getOrDefault(RectificationResult.REDIRECTED.name(), 0),
                endings.getOrDefault(RectificationState.WITHDRAWN.name(), 0),
                endings.getOrDefault("OPEN", 0));
    }
}
