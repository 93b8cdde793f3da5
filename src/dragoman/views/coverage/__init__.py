"""Who reported a contact: outlets, languages, days, agencies, nearness to readouts, what hangs on one source."""

from dragoman.views.coverage.make import coverage, covered
from dragoman.views.coverage.values import Coverage, Near, Outlet, Single

__all__ = ["Coverage", "Near", "Outlet", "Single", "coverage", "covered"]
