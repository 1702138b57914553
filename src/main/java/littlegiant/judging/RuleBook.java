package littlegiant.judging;

/** What tests mean. One book knows the distinct tests of one catalogue; it is safe for any number of threads. */
@FunctionalInterface
public interface RuleBook {

    /**
     * Answers every test on the sheet.
     *
     * @throws littlegiant.kernel.AppException BUSY if no judge came free in time
     * @throws IllegalStateException if the rules leave a test unanswered or answer it twice
     */
    void judge(JudgedSheet sheet);
}
