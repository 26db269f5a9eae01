package io.github.ipvs4j.cli.status;

/**
 * A range of good values, as monitoring plugins write it: {@code 10} is 0 to 10, {@code 10:} is 10 and more,
 * {@code ~:10} is 10 and less, {@code 10:20} is 10 to 20. A leading {@code @} turns it around: values in it are bad. A
 * per cent sign may follow each number, and then means all of them.
 *
 * @param least the least value of the range
 * @param most the greatest value of the range
 * @param isInverted whether values in the range are bad
 * @param isPercent whether its numbers are per cent
 * @param text the range without per cent signs
 * @param shown the range as it was written
 */
public record AlertRange(long least, long most, boolean isInverted, boolean isPercent, String text, String shown) {
    /** Returns whether the value is a reason for an alert. */
    public boolean isAlerted(long value) {
        boolean inside = value >= least && value <= most;
        return inside == isInverted;
    }
}
