package nl.baken.centre.web;

/**
 * A part of a long list that fits on a page.
 *
 * @param number which part, from 1 to {@code of}
 * @param of how many parts there are, at least 1
 * @param rows how many rows the whole list has
 */
public record Sheet(int number, int of, int rows) {
    /** So many rows are on one. */
    public static final int SIZE = 100;

    /**
     * The one that was asked for; the first for what is no number, the last for one that lies beyond it.
     *
     * @param wanted as it stood in the address
     */
    public static Sheet asked(String wanted, int rows) {
        int of = Math.max(1, (rows + SIZE - 1) / SIZE);
        int number = wanted.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(wanted) : 1;
        return new Sheet(Math.min(number, of), of, rows);
    }

    /** How many rows come before it. */
    public int offset() {
        return (number - 1) * SIZE;
    }

    /** Which row of the list is its first, from 1. */
    public int getFirst() {
        return offset() + 1;
    }

    /** Which row of the list is its last. */
    public int getLast() {
        return Math.min(offset() + SIZE, rows);
    }

    public int getRows() {
        return rows;
    }

    public int getNumber() {
        return number;
    }

    /** Whether it is not the whole list. */
    public boolean isPart() {
        return of > 1;
    }

    public boolean isBefore() {
        return number > 1;
    }

    public boolean isAfter() {
        return number < of;
    }
}
