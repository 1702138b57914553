package littlegiant.demo;

/** The kinds of firms that are drawn: how many, what title, how large. Money in 万元. */
enum Band {
    /** National. */
    LITTLE_GIANT(14, "PROVINCIAL", 11_000, 125_000, 90, 190, 2001, 2016),
    /** Provincial, and grown beyond what the title is known for. */
    LEADER(11, "PROVINCIAL", 100_000, 600_000, 170, 420, 1999, 2012),
    LARGER(24, "PROVINCIAL", 40_000, 100_000, 95, 260, 2000, 2015),
    PROVINCIAL(104, "PROVINCIAL", 2_000, 40_000, 45, 140, 2001, 2020),
    MUNICIPAL(34, "MUNICIPAL", 500, 16_000, 40, 110, 2006, 2022);

    /** How many firms. */
    final int count;

    /** Of the 专精特新 title; a little giant has the national one as well. */
    final String level;

    /** Of the year 2025, before all are brought to their total; both ends included. */
    final int revenueMin;

    final int revenueMax;

    /** Both ends included. */
    final int revenuePerHeadMin;

    final int revenuePerHeadMax;
    final int foundedFrom;
    final int foundedTo;

    Band(
            int count,
            String level,
            int revenueMin,
            int revenueMax,
            int revenuePerHeadMin,
            int revenuePerHeadMax,
            int foundedFrom,
            int foundedTo) {
        this.count = count;
        this.level = level;
        this.revenueMin = revenueMin;
        this.revenueMax = revenueMax;
        this.revenuePerHeadMin = revenuePerHeadMin;
        this.revenuePerHeadMax = revenuePerHeadMax;
        this.foundedFrom = foundedFrom;
        this.foundedTo = foundedTo;
    }
}
