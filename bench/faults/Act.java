/** Something that is done to Madang, or undone. */
interface Act {

    Act NOTHING = world -> {};

    void on(World world) throws Exception;
}
