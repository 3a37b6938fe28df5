/**
 * The look of every screen, in one file that browsers keep from screen to screen.
 */
import './style.scss';
